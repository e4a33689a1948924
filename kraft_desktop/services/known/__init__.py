"""What is known of a case: the joint assessment, activity capacity, ratings, the recommendation, interventions, and the
participant's own words."""
