"""Pictures of pages to characters, rules and doubts. Pure functions on arrays, one step a file.

Nothing here is imported before a picture is to be read: numpy, Pillow and onnxruntime come with the extra
`ocr`. What a reading depends on (`models.py`) can be told without them.
"""
