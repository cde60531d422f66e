"""What is told of a page as a whole: of which type it is, and how far its extraction can be trusted."""
