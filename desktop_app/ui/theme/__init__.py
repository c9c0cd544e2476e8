"""How Samsyn looks: colours, type, icons and the focus ring. Knows nothing of meetings or courses."""
