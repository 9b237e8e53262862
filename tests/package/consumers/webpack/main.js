import 'whosaid';
