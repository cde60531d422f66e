"""What learned scoring owes to what: its measures, its pages, the number and size of its trees."""
