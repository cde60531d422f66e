"""The content tree to Markdown: CommonMark with the tables, task lists and notes of GitHub's dialect."""
