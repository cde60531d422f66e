"""Document to blocks to feature arrays."""
