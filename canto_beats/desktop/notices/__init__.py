"""What a person should know about a job that goes on all the same."""
