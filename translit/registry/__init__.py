"""Named records, kept in one file, and looked up among millions."""
