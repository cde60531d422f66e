"""The vocabulary of web pages, as data: tags, attributes, class names and phrases."""
