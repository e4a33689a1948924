"""What is known of a case: the joint assessment by areas, ratings, the recommendation gone through, the participant's own
words, and the follow-up after closing."""
