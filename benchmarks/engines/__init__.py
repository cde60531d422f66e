"""Existing engines on pages of which one hangs and one ends its process: what comes out?"""
