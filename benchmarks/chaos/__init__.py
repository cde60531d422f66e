"""Workers and their parents killed at random: is every page accounted for, and does every process end?"""
