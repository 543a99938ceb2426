"""What is known: the programme, people, questions and the rules of their change, the outbox."""
