"""What is borrowed of the machine while a job runs, in the status bar."""
