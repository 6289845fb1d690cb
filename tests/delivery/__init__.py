"""Tests of channels, and the channel of tests."""
