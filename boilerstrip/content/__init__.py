"""Selected blocks as a small typed tree, which every rendering starts from."""
