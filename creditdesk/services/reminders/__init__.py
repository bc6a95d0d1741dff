"""The reminder run (D2): prepared -> reviewed -> issued -> printed -> posted, undo until posted."""
