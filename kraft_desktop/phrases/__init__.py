"""The words for records: what is known of a case, what happens in it, its tasks, and the team's meetings."""
