"""What is known of a country before reading: actors, sources, regions. Data files and the one loader that checks them."""
