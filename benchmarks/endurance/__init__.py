"""What `endure.py` is made of: applicants, those who decide, who kills, and who counts afterwards."""
