"""From input files to records: pages, and what is known about them."""
