"""Ablation study of learned scoring: features, training pages, number and size of trees."""
