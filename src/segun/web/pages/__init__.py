"""The pages, one module each: it reads the address, looks, and hands what it sees to its template."""
