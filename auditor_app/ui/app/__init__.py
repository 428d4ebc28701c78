"""The program around the window: start, door, unlocking, and what happens when something breaks."""
