"""What leaves the node: counted, protected, screened for names, approved, sealed, written; and the reply to a receipt."""
