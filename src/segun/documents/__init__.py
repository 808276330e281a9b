"""1  bytes -> Document -> passages: plain text, HTML and PDF; language; sentences with exact offsets."""
