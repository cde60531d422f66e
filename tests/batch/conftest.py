"""The scripts of ``surroundings`` run in processes of their own, not when tests are collected."""

collect_ignore = ["surroundings"]
