"""Speed and memory, measured side by side in one run and never asserted in tests."""
