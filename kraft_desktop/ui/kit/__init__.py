"""What a page is, and what every page needs: work beside the window, progress, questions, drafts."""
