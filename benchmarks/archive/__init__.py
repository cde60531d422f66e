"""Web archives made of annotated pages, as crawls write them: what becomes of each record?"""
