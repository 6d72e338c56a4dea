"""What makes the model: sources and their labels, fitting, evaluation, thresholds, the model card."""
