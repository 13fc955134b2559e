"""The Suppliers tab: who ships, on what terms, and what they owe."""
