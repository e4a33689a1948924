"""What is known of a case on its page: the tabs Kartläggning and Insatser."""
