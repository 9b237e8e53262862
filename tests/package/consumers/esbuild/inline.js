import 'whosaid/inline';
