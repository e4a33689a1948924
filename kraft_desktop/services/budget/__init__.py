"""What a user can do with the activity budget: see, enter, move, grant, compare with the accounts."""
