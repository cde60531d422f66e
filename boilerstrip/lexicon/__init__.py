"""What HTML's names are, and which of them are read here."""
