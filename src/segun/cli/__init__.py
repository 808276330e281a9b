"""The command line: thin commands over the pipeline and the views."""
