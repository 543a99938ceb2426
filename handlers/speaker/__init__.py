"""Conversations with speakers in private: joining, seeing their questions, answering, handing in slides."""
