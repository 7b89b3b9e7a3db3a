import hashlib

from liverwort_gui import paths


def test_a_file_is_known_by_its_content(tmp_path):
    file = tmp_path / "weights"
    file.write_bytes(b"sperm")
    assert paths.sha256_of(file) == hashlib.sha256(b"sperm").hexdigest()
