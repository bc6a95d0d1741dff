"""What the screenshots command takes pictures of, by area: pages, forms, dialogs, imports."""
