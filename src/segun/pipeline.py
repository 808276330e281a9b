"""The pipeline: the only module that knows the order of the stages."""
