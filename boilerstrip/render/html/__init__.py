"""The content tree to a safe fragment of HTML."""
