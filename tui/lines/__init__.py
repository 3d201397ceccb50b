"""What is shown, as plain lines that every face sets in its own way."""
