"""What is shown and told when something has changed, whoever changed it."""
