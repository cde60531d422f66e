"""Rewrites of the parser's tree, so that its text is what a reader reads.

With ``document/parse.py`` the only modules that know the parser.
"""
