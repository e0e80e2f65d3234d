"""From choices to scikit-learn code and back."""
