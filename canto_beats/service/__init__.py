"""The blocking verbs that every front end shares: check, run a job, look around."""
