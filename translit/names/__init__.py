"""One name: text in, a Name with parts, roles and readings out."""
