"""How a command in a terminal speaks to a program that runs and holds models.

A program that runs listens on a port of the loopback and leaves a file in the home folder, which only its person may
read: the port and a secret. One way for all three systems: Python knows no UNIX sockets on Windows, and their paths may
be no longer than a hundred bytes, which a home folder's can be. The secret itself never travels: each message carries a
seal made with it and with a number that is used once, in both directions; so neither another person on the machine
nor a page in a browser can ask, and whoever has got the port of a killed program cannot answer.
"""
