# The tables of the search index, compiled into the room.
foreach(part 001_index 002_terms_seen)
  set(tables ${CMAKE_CURRENT_LIST_DIR}/schema/${part}.sql)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${tables})
  file(READ ${tables} KOWRUK_${part})
endforeach()
configure_file(${CMAKE_CURRENT_LIST_DIR}/schema.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/find/schema.cpp @ONLY)
target_sources(kowruk_find PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/find/schema.cpp)
