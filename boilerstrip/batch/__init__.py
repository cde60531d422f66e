"""Extraction of many pages, in one process or shared among several."""
