"""The moderators' group: deciding, answering, sending to all, and who belongs there."""
