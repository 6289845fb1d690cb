"""The people and the country of the throw-away packs that the tests of the law engine write."""
