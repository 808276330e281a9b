"""9  views and figures -> a brief: relations, actors and places on paper, every sentence with its numbered source."""
