"""Conversations in private: finding a seminar, asking, signing, following."""
