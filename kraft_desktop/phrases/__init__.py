"""The words for records: what is known of a case, what happens in it, its tasks, the team's meetings, and reported periods."""
